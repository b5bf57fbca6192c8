// Made of the OpenAPI document by tools/web.
export interface paths {
    "/api/v1/ages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How old what the sets hold is; counted once a minute */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description epoch milliseconds */
                            at: number;
                            sets: {
                                /** @description entries whose indicator was last updated so many whole days ago */
                                days: number[];
                                name: string;
                            }[];
                            /** @description null: entries stay while they are listed */
                            ttlMs: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                action: string;
                                /** @description epoch milliseconds */
                                at: number;
                                id: number;
                                result: string;
                                subject: string;
                                system: string;
                                who: string;
                            }[];
                            /** @description `before` of the next page; absent: none */
                            next?: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets what platforms said; of one value, or all */
        delete: {
            parameters: {
                query?: {
                    value?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            forgotten: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For support; no secrets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which platforms take which feedback, and what can be said with it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            takers: {
                                actions: ("add" | "whitelist" | "false-positive" | "true-positive")[];
                                /** @description what the platform makes of it, for people */
                                effects: {
                                    [key: string]: string;
                                };
                                hasDestinations: boolean;
                                /** @description show people what they added */
                                opensAdded: boolean;
                                provider: string;
                                takes: {
                                    [key: string]: ("destination" | "rating" | "confidence" | "tags")[];
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Tells a platform something about a value */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "add" | "whitelist" | "false-positive" | "true-positive";
                        /** @description as far as the platform takes them */
                        details?: {
                            /** @description how sure, 0 to 100 */
                            confidence?: number;
                            destination?: string;
                            /** @description how bad, 0 to 5 */
                            rating?: number;
                            tags?: string[];
                        };
                        provider: string;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            action: string;
                            errors: {
                                kind: string;
                                message: string;
                                retryAfterMs?: number;
                            }[];
                            ok: boolean;
                            provider: string;
                            result?: {
                                link: string;
                                /** @enum {string} */
                                outcome: "done" | "unchanged";
                                remark?: string;
                                state: string;
                            } | {
                                /** @enum {string} */
                                outcome: "unknown";
                            };
                            value: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a platform takes new indicators */
        get: {
            parameters: {
                query: {
                    provider: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            destinations: {
                                isDefault: boolean;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the connections to other systems are doing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            connections: {
                                apiVersion?: string;
                                /** @description null: without end */
                                authorisedUntil?: number | null;
                                /** @description nothing is sent before, as nobody answered several times in a row */
                                circuitOpenUntil?: number;
                                isConfigured: boolean;
                                /** @description for administrators */
                                lastError?: string;
                                latencyMs?: number;
                                name: string;
                                release?: string;
                                /** @description epoch milliseconds */
                                since?: number;
                                /**
                                 * @description down: the last try got no answer
                                 * @enum {string}
                                 */
                                state: "untried" | "up" | "down";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deletions that wait */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                collection: string;
                                confirmed: boolean;
                                entries: number;
                                of: number;
                                set: string;
                                /** @description epoch milliseconds */
                                since: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/held/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms or discards a held deletion */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    decision: "confirm" | "discard";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        collection?: string;
                        set: string;
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            collection: string;
                            confirmed: boolean;
                            entries: number;
                            of: number;
                            set: string;
                            /** @description epoch milliseconds */
                            since: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sizes of the sets and work on offenses over time, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description epoch milliseconds */
                    since?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description by the hour */
                            offenses: {
                                /** @description epoch milliseconds */
                                at: number;
                                created: number;
                                noted: number;
                                updated: number;
                            }[];
                            /** @description one per run; of days longer ago than a week the last one only */
                            sizes: {
                                /** @description epoch milliseconds */
                                at: number;
                                sizes: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobs: {
                                intervalMs: number;
                                /** @description a full run is under way, or comes right after this one */
                                isFull: boolean;
                                isPaused: boolean;
                                last?: {
                                    /** @description epoch milliseconds */
                                    endedAt: number;
                                    error?: string;
                                    /** @enum {string} */
                                    outcome: "ended" | "failed" | "cancelled";
                                    /** @description epoch milliseconds */
                                    startedAt: number;
                                };
                                name: string;
                                /** @description epoch milliseconds */
                                nextAt?: number;
                                progress?: {
                                    done: number;
                                    phase: string;
                                    total?: number;
                                };
                                /** @description epoch milliseconds */
                                runningSince?: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "paused" | "cancelling";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a job now, or all it can do, pauses it, lets it go on, or cancels its run */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job: string;
                    order: "run" | "run-full" | "pause" | "resume" | "cancel";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description false: it was so already */
                            changed: boolean;
                            jobs: {
                                intervalMs: number;
                                /** @description a full run is under way, or comes right after this one */
                                isFull: boolean;
                                isPaused: boolean;
                                last?: {
                                    /** @description epoch milliseconds */
                                    endedAt: number;
                                    error?: string;
                                    /** @enum {string} */
                                    outcome: "ended" | "failed" | "cancelled";
                                    /** @description epoch milliseconds */
                                    startedAt: number;
                                };
                                name: string;
                                /** @description epoch milliseconds */
                                nextAt?: number;
                                progress?: {
                                    done: number;
                                    phase: string;
                                    total?: number;
                                };
                                /** @description epoch milliseconds */
                                runningSince?: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "paused" | "cancelling";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Least important messages */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            level: "debug" | "info" | "warn" | "error";
                        };
                    };
                };
            };
        };
        /** Logs from this level on, until the next start */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        level: "debug" | "info" | "warn" | "error";
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            level: "debug" | "info" | "warn" | "error";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of one value */
        get: {
            parameters: {
                query: {
                    /** @description only this one; default: every one */
                    provider?: string;
                    /** @description with the replies as they were received */
                    raw?: string;
                    /** @description nothing of a quota is spent on it; what is kept is told all the same */
                    sparing?: string;
                    value: string;
                    /** @description answer after this with what there is; default: wait for all */
                    waitMs?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description as platforms are asked about it, equal for all ways to write it */
                            canonical?: string;
                            results: {
                                /** @description epoch milliseconds */
                                answeredAt?: number;
                                matches: {
                                    adversaries: string[];
                                    attributes: {
                                        name: string;
                                        value: string;
                                    }[];
                                    details?: ({
                                        entries: {
                                            /** @description when it was; `value` says it in words */
                                            at?: number;
                                            description?: string;
                                            label: string;
                                            link?: string;
                                            value?: string;
                                        }[];
                                        /** @enum {string} */
                                        kind: "entries";
                                        title: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "levels";
                                        levels: {
                                            label: string;
                                            value: number;
                                        }[];
                                        max: number;
                                        title: string;
                                    })[];
                                    link: string;
                                    /** @description epoch milliseconds */
                                    modifiedAt?: number;
                                    /** @description which part of the platform says so */
                                    origin?: string;
                                    score?: number;
                                    sources: string[];
                                    status?: string;
                                    type: string;
                                    value: string;
                                    verdict?: {
                                        confidence?: string;
                                        reason?: string;
                                        /** @enum {string} */
                                        tone: "bad" | "doubtful" | "neutral" | "good";
                                        word: string;
                                    };
                                }[];
                                /** @enum {string} */
                                outcome: "found" | "not-found" | "denied" | "limited" | "unreachable" | "skipped" | "pending";
                                provider: string;
                                /** @description where it was asked for and is kept */
                                raw?: string;
                                reason?: string;
                                stale: boolean;
                            }[];
                            type?: string;
                            value: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** What is known of many values, or of some anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description of what was found without details, attributes, sources and adversaries */
                        brief?: boolean;
                        /** @description by name; default: every one */
                        providers?: string[];
                        /** @description with the replies as they were received */
                        raw?: boolean;
                        /** @description ask anew, whatever is kept */
                        refresh?: boolean;
                        /** @description nothing of a quota is spent on it; what is kept is told all the same */
                        sparing?: boolean;
                        values: string[];
                        /** @description answer after this with what there is; default: wait for all */
                        waitMs?: number;
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                /** @description as platforms are asked about it, equal for all ways to write it */
                                canonical?: string;
                                results: {
                                    /** @description epoch milliseconds */
                                    answeredAt?: number;
                                    matches: {
                                        adversaries: string[];
                                        attributes: {
                                            name: string;
                                            value: string;
                                        }[];
                                        details?: ({
                                            entries: {
                                                /** @description when it was; `value` says it in words */
                                                at?: number;
                                                description?: string;
                                                label: string;
                                                link?: string;
                                                value?: string;
                                            }[];
                                            /** @enum {string} */
                                            kind: "entries";
                                            title: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "levels";
                                            levels: {
                                                label: string;
                                                value: number;
                                            }[];
                                            max: number;
                                            title: string;
                                        })[];
                                        link: string;
                                        /** @description epoch milliseconds */
                                        modifiedAt?: number;
                                        /** @description which part of the platform says so */
                                        origin?: string;
                                        score?: number;
                                        sources: string[];
                                        status?: string;
                                        type: string;
                                        value: string;
                                        verdict?: {
                                            confidence?: string;
                                            reason?: string;
                                            /** @enum {string} */
                                            tone: "bad" | "doubtful" | "neutral" | "good";
                                            word: string;
                                        };
                                    }[];
                                    /** @enum {string} */
                                    outcome: "found" | "not-found" | "denied" | "limited" | "unreachable" | "skipped" | "pending";
                                    provider: string;
                                    /** @description where it was asked for and is kept */
                                    raw?: string;
                                    reason?: string;
                                    stale: boolean;
                                }[];
                                type?: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offense-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was last done about offenses, the newest first; rounds without news are not kept */
        get: {
            parameters: {
                query?: {
                    /** @description only runs older than this one: the last of the page before */
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description `before` of the next page; absent: none */
                            next?: number;
                            runs: {
                                counts: {
                                    created: number;
                                    noted: number;
                                    refused: number;
                                    skipped: number;
                                    unchanged: number;
                                    updated: number;
                                };
                                /** @description epoch milliseconds */
                                endedAt: number;
                                errors: {
                                    kind: string;
                                    message: string;
                                    retryAfterMs?: number;
                                }[];
                                id: number;
                                /** @enum {string} */
                                kind: "export" | "notes";
                                ok: boolean;
                                /** @description epoch milliseconds */
                                startedAt: number;
                                troubles: {
                                    offenseId: number;
                                    reason: string;
                                    value?: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offenses/{id}/enrich": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what is known into the notes of an offense */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                kind: string;
                                message: string;
                                offenseId?: number;
                                retryAfterMs?: number;
                            }[];
                            notes: {
                                /** @enum {string} */
                                action: "written" | "unchanged";
                                offenseId: number;
                                text: string;
                            }[];
                            ok: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to find out what the next sync would do with these settings */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description by section and name, over what is kept; null: back to the default
                         * @default {}
                         */
                        changes?: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        /**
                         * @description of a sync that compares everything, whatever is due
                         * @default false
                         */
                        full?: boolean;
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description epoch milliseconds */
                            endedAt?: number;
                            error?: string;
                            estimateSeconds?: number;
                            id: number;
                            progress?: {
                                done: number;
                                phase: string;
                                total?: number;
                            };
                            /** @description what the sync would say */
                            report?: {
                                collections: {
                                    complete: boolean;
                                    fetched: number;
                                    full: boolean;
                                    name: string;
                                    reason?: string;
                                }[];
                                errors: {
                                    kind: string;
                                    message: string;
                                    retryAfterMs?: number;
                                }[];
                                held: {
                                    collection: string;
                                    confirmed: boolean;
                                    entries: number;
                                    of: number;
                                    set: string;
                                    /** @description epoch milliseconds */
                                    since: number;
                                }[];
                                ok: boolean;
                                sets: {
                                    added: number;
                                    cut: number;
                                    name: string;
                                    refreshed: number;
                                    rejected: {
                                        reason: string;
                                        value: string;
                                    }[];
                                    rejectedCount: number;
                                    removed: number;
                                    repaired: number;
                                    samples: {
                                        added: string[];
                                        refreshed: string[];
                                        removed: string[];
                                    };
                                    tooOld: number;
                                    unchanged: number;
                                }[];
                            };
                            /** @description epoch milliseconds */
                            startedAt: number;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            totals?: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a plan is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description epoch milliseconds */
                            endedAt?: number;
                            error?: string;
                            estimateSeconds?: number;
                            id: number;
                            progress?: {
                                done: number;
                                phase: string;
                                total?: number;
                            };
                            /** @description what the sync would say */
                            report?: {
                                collections: {
                                    complete: boolean;
                                    fetched: number;
                                    full: boolean;
                                    name: string;
                                    reason?: string;
                                }[];
                                errors: {
                                    kind: string;
                                    message: string;
                                    retryAfterMs?: number;
                                }[];
                                held: {
                                    collection: string;
                                    confirmed: boolean;
                                    entries: number;
                                    of: number;
                                    set: string;
                                    /** @description epoch milliseconds */
                                    since: number;
                                }[];
                                ok: boolean;
                                sets: {
                                    added: number;
                                    cut: number;
                                    name: string;
                                    refreshed: number;
                                    rejected: {
                                        reason: string;
                                        value: string;
                                    }[];
                                    rejectedCount: number;
                                    removed: number;
                                    repaired: number;
                                    samples: {
                                        added: string[];
                                        refreshed: string[];
                                        removed: string[];
                                    };
                                    tooOld: number;
                                    unchanged: number;
                                }[];
                            };
                            /** @description epoch milliseconds */
                            startedAt: number;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            totals?: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancels a plan */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description epoch milliseconds */
                            endedAt?: number;
                            error?: string;
                            estimateSeconds?: number;
                            id: number;
                            progress?: {
                                done: number;
                                phase: string;
                                total?: number;
                            };
                            /** @description what the sync would say */
                            report?: {
                                collections: {
                                    complete: boolean;
                                    fetched: number;
                                    full: boolean;
                                    name: string;
                                    reason?: string;
                                }[];
                                errors: {
                                    kind: string;
                                    message: string;
                                    retryAfterMs?: number;
                                }[];
                                held: {
                                    collection: string;
                                    confirmed: boolean;
                                    entries: number;
                                    of: number;
                                    set: string;
                                    /** @description epoch milliseconds */
                                    since: number;
                                }[];
                                ok: boolean;
                                sets: {
                                    added: number;
                                    cut: number;
                                    name: string;
                                    refreshed: number;
                                    rejected: {
                                        reason: string;
                                        value: string;
                                    }[];
                                    rejectedCount: number;
                                    removed: number;
                                    repaired: number;
                                    samples: {
                                        added: string[];
                                        refreshed: string[];
                                        removed: string[];
                                    };
                                    tooOld: number;
                                    unchanged: number;
                                }[];
                            };
                            /** @description epoch milliseconds */
                            startedAt: number;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            totals?: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was spent at platforms that count look-ups, by our own count */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            quotas: {
                                /** @description look-ups a month; missing: no limit of our own */
                                budget?: number;
                                /** @description epoch milliseconds */
                                endsAt: number;
                                left: {
                                    automatic?: number;
                                    byHand?: number;
                                };
                                /** @description a month of UTC, e.g. 2026-06 */
                                period: string;
                                provider: string;
                                /** @description of the budget, what is kept for people */
                                reserve: number;
                                spent: {
                                    automatic: number;
                                    byHand: number;
                                    /** @description how often the provider said that it was enough */
                                    limited: number;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last runs, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description only runs older than this one: the last of the page before */
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description `before` of the next page; absent: none */
                            next?: number;
                            runs: {
                                /** @description epoch milliseconds */
                                endedAt: number;
                                id: number;
                                /** @enum {string} */
                                kind: "sync" | "full sync";
                                /** @enum {string} */
                                outcome: "ok" | "failed" | "interrupted";
                                /** @description epoch milliseconds */
                                startedAt: number;
                                totals: {
                                    [key: string]: number;
                                };
                                usage: {
                                    [key: string]: {
                                        bytesReceived: number;
                                        bytesSent: number;
                                        requests: number;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All about one run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description epoch milliseconds */
                            endedAt: number;
                            id: number;
                            /** @enum {string} */
                            kind: "sync" | "full sync";
                            /** @enum {string} */
                            outcome: "ok" | "failed" | "interrupted";
                            report: {
                                collections: {
                                    complete: boolean;
                                    fetched: number;
                                    full: boolean;
                                    name: string;
                                    reason?: string;
                                }[];
                                errors: {
                                    kind: string;
                                    message: string;
                                    retryAfterMs?: number;
                                }[];
                                held: {
                                    collection: string;
                                    confirmed: boolean;
                                    entries: number;
                                    of: number;
                                    set: string;
                                    /** @description epoch milliseconds */
                                    since: number;
                                }[];
                                ok: boolean;
                                sets: {
                                    added: number;
                                    cut: number;
                                    name: string;
                                    refreshed: number;
                                    rejected: {
                                        reason: string;
                                        value: string;
                                    }[];
                                    rejectedCount: number;
                                    removed: number;
                                    repaired: number;
                                    samples: {
                                        added: string[];
                                        refreshed: string[];
                                        removed: string[];
                                    };
                                    tooOld: number;
                                    unchanged: number;
                                }[];
                            };
                            /** @description epoch milliseconds */
                            startedAt: number;
                            usage: {
                                [key: string]: {
                                    bytesReceived: number;
                                    bytesSent: number;
                                    requests: number;
                                };
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description for the header X-Intelbridge-CSRF */
                            csrfToken: string;
                            isAdmin: boolean;
                            user: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reference sets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sets: {
                                /** @description most entries; absent: any number */
                                budget?: number;
                                elementType: string;
                                indicators: number;
                                lastChange?: {
                                    added: number;
                                    /** @description epoch milliseconds */
                                    at: number;
                                    removed: number;
                                };
                                /** @description indicators beyond the budget */
                                leftOut: number;
                                name: string;
                                /** @description epoch milliseconds */
                                nextExpiryAt?: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every setting with its value and where that comes from; of secrets whether they are set */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            problems: {
                                at?: string;
                                message: string;
                            }[];
                            revision: string;
                            /** @enum {string} */
                            secrets: "opened" | "locked" | "none";
                            sections: {
                                ca?: {
                                    /** @description SHA-256 */
                                    fingerprint: string;
                                    issuer: string;
                                    pem: string;
                                    subject: string;
                                    /** @description epoch milliseconds */
                                    validFrom: number;
                                    /** @description epoch milliseconds */
                                    validTo: number;
                                }[];
                                canTest: boolean;
                                isComplete: boolean;
                                isGiven: boolean;
                                name: string;
                                settings: {
                                    default?: unknown;
                                    hasChoices: boolean;
                                    help: string;
                                    /** @description given where it cannot be changed here */
                                    isLocked: boolean;
                                    isSet: boolean;
                                    isWhole?: boolean;
                                    /** @enum {string} */
                                    kind: "text" | "number" | "boolean" | "list" | "numbers";
                                    max?: number;
                                    min?: number;
                                    name: string;
                                    options?: string[];
                                    /** @enum {string} */
                                    origin: "default" | "QRadar" | "file" | "secrets" | "environment" | "flag";
                                    path: string;
                                    problem?: string;
                                    required: boolean;
                                    rewritesSets: boolean;
                                    secret: boolean;
                                    type: string;
                                    /** @description never of a secret */
                                    value?: unknown;
                                    variable: string;
                                }[];
                            }[];
                            /** @enum {string} */
                            state: "starting" | "ready" | "reopening" | "not configured";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a section, tries its connection, and goes on with the new settings */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        caPem?: string | null;
                        /** @description by name; null: back to the default */
                        changes?: {
                            [key: string]: unknown;
                        };
                        /** @description save though the connection does not work */
                        insist?: boolean;
                        revision?: string;
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settings: {
                                problems: {
                                    at?: string;
                                    message: string;
                                }[];
                                revision: string;
                                /** @enum {string} */
                                secrets: "opened" | "locked" | "none";
                                sections: {
                                    ca?: {
                                        /** @description SHA-256 */
                                        fingerprint: string;
                                        issuer: string;
                                        pem: string;
                                        subject: string;
                                        /** @description epoch milliseconds */
                                        validFrom: number;
                                        /** @description epoch milliseconds */
                                        validTo: number;
                                    }[];
                                    canTest: boolean;
                                    isComplete: boolean;
                                    isGiven: boolean;
                                    name: string;
                                    settings: {
                                        default?: unknown;
                                        hasChoices: boolean;
                                        help: string;
                                        /** @description given where it cannot be changed here */
                                        isLocked: boolean;
                                        isSet: boolean;
                                        isWhole?: boolean;
                                        /** @enum {string} */
                                        kind: "text" | "number" | "boolean" | "list" | "numbers";
                                        max?: number;
                                        min?: number;
                                        name: string;
                                        options?: string[];
                                        /** @enum {string} */
                                        origin: "default" | "QRadar" | "file" | "secrets" | "environment" | "flag";
                                        path: string;
                                        problem?: string;
                                        required: boolean;
                                        rewritesSets: boolean;
                                        secret: boolean;
                                        type: string;
                                        /** @description never of a secret */
                                        value?: unknown;
                                        variable: string;
                                    }[];
                                }[];
                                /** @enum {string} */
                                state: "starting" | "ready" | "reopening" | "not configured";
                            };
                            test?: {
                                facts: string[];
                                failure?: {
                                    advice: string;
                                    /** @enum {string} */
                                    cause: "settings" | "token-refused" | "deploy-pending" | "credentials-refused" | "rights-missing" | "host-unknown" | "host-unreachable" | "certificate-untrusted" | "proxy-refused" | "proxy-unreachable" | "version-too-old" | "not-the-platform" | "limited" | "other";
                                    certificate?: {
                                        /** @description SHA-256 */
                                        fingerprint: string;
                                        issuer: string;
                                        pem: string;
                                        subject: string;
                                        /** @description epoch milliseconds */
                                        validFrom: number;
                                        /** @description epoch milliseconds */
                                        validTo: number;
                                    };
                                    message: string;
                                    rights?: string[];
                                };
                                ms: number;
                                ok: boolean;
                                warnings: string[];
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        /** Takes away all that was saved of a section, secrets included */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settings: {
                                problems: {
                                    at?: string;
                                    message: string;
                                }[];
                                revision: string;
                                /** @enum {string} */
                                secrets: "opened" | "locked" | "none";
                                sections: {
                                    ca?: {
                                        /** @description SHA-256 */
                                        fingerprint: string;
                                        issuer: string;
                                        pem: string;
                                        subject: string;
                                        /** @description epoch milliseconds */
                                        validFrom: number;
                                        /** @description epoch milliseconds */
                                        validTo: number;
                                    }[];
                                    canTest: boolean;
                                    isComplete: boolean;
                                    isGiven: boolean;
                                    name: string;
                                    settings: {
                                        default?: unknown;
                                        hasChoices: boolean;
                                        help: string;
                                        /** @description given where it cannot be changed here */
                                        isLocked: boolean;
                                        isSet: boolean;
                                        isWhole?: boolean;
                                        /** @enum {string} */
                                        kind: "text" | "number" | "boolean" | "list" | "numbers";
                                        max?: number;
                                        min?: number;
                                        name: string;
                                        options?: string[];
                                        /** @enum {string} */
                                        origin: "default" | "QRadar" | "file" | "secrets" | "environment" | "flag";
                                        path: string;
                                        problem?: string;
                                        required: boolean;
                                        rewritesSets: boolean;
                                        secret: boolean;
                                        type: string;
                                        /** @description never of a secret */
                                        value?: unknown;
                                        variable: string;
                                    }[];
                                }[];
                                /** @enum {string} */
                                state: "starting" | "ready" | "reopening" | "not configured";
                            };
                            test?: {
                                facts: string[];
                                failure?: {
                                    advice: string;
                                    /** @enum {string} */
                                    cause: "settings" | "token-refused" | "deploy-pending" | "credentials-refused" | "rights-missing" | "host-unknown" | "host-unreachable" | "certificate-untrusted" | "proxy-refused" | "proxy-unreachable" | "version-too-old" | "not-the-platform" | "limited" | "other";
                                    certificate?: {
                                        /** @description SHA-256 */
                                        fingerprint: string;
                                        issuer: string;
                                        pem: string;
                                        subject: string;
                                        /** @description epoch milliseconds */
                                        validFrom: number;
                                        /** @description epoch milliseconds */
                                        validTo: number;
                                    };
                                    message: string;
                                    rights?: string[];
                                };
                                ms: number;
                                ok: boolean;
                                warnings: string[];
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{section}/choices/{setting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the systems offer for a setting now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    section: string;
                    setting: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description changes of other sections that are not saved either, by section */
                        beside?: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        caPem?: string | null;
                        /** @description by name; null: back to the default */
                        changes?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            choices: {
                                count?: number;
                                label?: string;
                                value: string;
                            }[];
                            failure?: {
                                advice: string;
                                /** @enum {string} */
                                cause: "settings" | "token-refused" | "deploy-pending" | "credentials-refused" | "rights-missing" | "host-unknown" | "host-unreachable" | "certificate-untrusted" | "proxy-refused" | "proxy-unreachable" | "version-too-old" | "not-the-platform" | "limited" | "other";
                                certificate?: {
                                    /** @description SHA-256 */
                                    fingerprint: string;
                                    issuer: string;
                                    pem: string;
                                    subject: string;
                                    /** @description epoch milliseconds */
                                    validFrom: number;
                                    /** @description epoch milliseconds */
                                    validTo: number;
                                };
                                message: string;
                                rights?: string[];
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{section}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries the connection of a section */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description changes of other sections that are not saved either, by section */
                        beside?: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        caPem?: string | null;
                        /** @description by name; null: back to the default */
                        changes?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            facts: string[];
                            failure?: {
                                advice: string;
                                /** @enum {string} */
                                cause: "settings" | "token-refused" | "deploy-pending" | "credentials-refused" | "rights-missing" | "host-unknown" | "host-unreachable" | "certificate-untrusted" | "proxy-refused" | "proxy-unreachable" | "version-too-old" | "not-the-platform" | "limited" | "other";
                                certificate?: {
                                    /** @description SHA-256 */
                                    fingerprint: string;
                                    issuer: string;
                                    pem: string;
                                    subject: string;
                                    /** @description epoch milliseconds */
                                    validFrom: number;
                                    /** @description epoch milliseconds */
                                    validTo: number;
                                };
                                message: string;
                                rights?: string[];
                            };
                            ms: number;
                            ok: boolean;
                            warnings: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was saved, without secrets; fit as settings file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces what was saved of the sections given */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description only check */
                        dryRun?: boolean;
                        insist?: boolean;
                        /** @description by path, e.g. threatq.clientSecret */
                        secrets?: {
                            [key: string]: string;
                        };
                        settings: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: string[];
                            settings: {
                                problems: {
                                    at?: string;
                                    message: string;
                                }[];
                                revision: string;
                                /** @enum {string} */
                                secrets: "opened" | "locked" | "none";
                                sections: {
                                    ca?: {
                                        /** @description SHA-256 */
                                        fingerprint: string;
                                        issuer: string;
                                        pem: string;
                                        subject: string;
                                        /** @description epoch milliseconds */
                                        validFrom: number;
                                        /** @description epoch milliseconds */
                                        validTo: number;
                                    }[];
                                    canTest: boolean;
                                    isComplete: boolean;
                                    isGiven: boolean;
                                    name: string;
                                    settings: {
                                        default?: unknown;
                                        hasChoices: boolean;
                                        help: string;
                                        /** @description given where it cannot be changed here */
                                        isLocked: boolean;
                                        isSet: boolean;
                                        isWhole?: boolean;
                                        /** @enum {string} */
                                        kind: "text" | "number" | "boolean" | "list" | "numbers";
                                        max?: number;
                                        min?: number;
                                        name: string;
                                        options?: string[];
                                        /** @enum {string} */
                                        origin: "default" | "QRadar" | "file" | "secrets" | "environment" | "flag";
                                        path: string;
                                        problem?: string;
                                        required: boolean;
                                        rewritesSets: boolean;
                                        secret: boolean;
                                        type: string;
                                        /** @description never of a secret */
                                        value?: unknown;
                                        variable: string;
                                    }[];
                                }[];
                                /** @enum {string} */
                                state: "starting" | "ready" | "reopening" | "not configured";
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the app is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description RFC 9457 */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description RFC 9457 */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            detail: string;
                            errors?: {
                                at: string;
                                message: string;
                            }[];
                            requestId: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description of the settings; for administrators */
                            problems: string[];
                            /** @description epoch milliseconds */
                            startedAt: number;
                            /** @enum {string} */
                            state: "starting" | "ready" | "reopening" | "not configured";
                            version: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
