const reflect = Reflect as { getMetadata?: () => undefined };
reflect.getMetadata ??= () => undefined;
