package vn.emc.simulator.world;

import java.util.SplittableRandom;

/** Independent random sources that depend on nothing but the seed and a name, so that any part can be made alone. */
final class Seeds {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static SplittableRandom of(long seed, Object... name) {
        long mixed = seed;
        for (var part : name) {
            mixed = (mixed ^ part.toString().hashCode()) * MULTIPLIER;
            mixed ^= mixed >>> Integer.SIZE;
        }
        return new SplittableRandom(mixed);
    }
}
