import fc from 'fast-check';

// The same input each time, or `IOP_SEED=7` for other: what fails once fails again, and for the one who has caused it.
fc.configureGlobal({ seed: Number(process.env.IOP_SEED ?? 20261128) });
