package vn.emc.simulator.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chance that can be repeated: the same seed and number throw the same. */
final class Dice {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Random random;

    Dice(long seed, long number) {
        this.random = new Random(seed ^ (number * SPREAD));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the values, made only when it is chosen. */
    String oneOf(List<Supplier<String>> choices) {
        return of(choices).get();
    }

    byte[] bytes(int number) {
        var bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }
}
