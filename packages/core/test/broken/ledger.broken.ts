import type { LedgerChange, RollCall, RollOf, SentKeys } from '@intelbridge/core';
import { checkpointsContract, ledgerContract } from '@intelbridge/core/contract';
import { MemoryLedger } from '@intelbridge/core/fakes';

/** Each breaks one promise of the ledger; its contract has to notice. */
class HalfApplied extends MemoryLedger {
  override async apply({ checkpoint, ...rest }: LedgerChange): Promise<void> {
    if (checkpoint) await super.apply({ checkpoint });
    await super.apply(rest);
  }
}

class ForgetsWhatIsOnItsWay extends MemoryLedger {
  override async markSent(_sent: SentKeys, _withdrawn: number): Promise<void> {
    return undefined;
  }
}

class CallsEverybodyPresent extends MemoryLedger {
  override async callRoll(of: RollOf): Promise<RollCall> {
    const { mark } = await super.callRoll(of);
    return { mark, async *absent() {}, async *unlistAbsent() {} };
  }
}

const BROKEN = { HalfApplied, ForgetsWhatIsOnItsWay, CallsEverybodyPresent };

for (const [name, Broken] of Object.entries(BROKEN)) {
  const subject = {
    name,
    open: async () => {
      const store = new Broken();
      return { store, reopen: async () => store, close: async () => undefined };
    },
  };
  ledgerContract(subject);
  checkpointsContract(subject);
}
