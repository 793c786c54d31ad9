package vn.emc.imports;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Tells how far a reading is, a few times a second, and learns whether it is still wanted. */
public final class ReadingProgress {
    private static final long BETWEEN = Duration.ofMillis(300).toNanos();
    private static final int ROWS_BETWEEN_LOOKS = 64;

    private final Reporter reporter;
    private final DoubleSupplier fraction;
    private long toldAt = System.nanoTime();
    private boolean wanted = true;

    /** Whoever is told. */
    @FunctionalInterface
    public interface Reporter {
        /** Answers whether to read on. */
        boolean tell(int rows, double fraction);
    }

    /** Of a reading that has done {@code fraction} of its work. */
    public ReadingProgress(Reporter reporter, DoubleSupplier fraction) {
        this.reporter = reporter;
        this.fraction = fraction;
    }

    /** Whether to read on after so many rows. */
    public boolean isWanted(int rows) {
        if (rows % ROWS_BETWEEN_LOOKS == 0 && System.nanoTime() - toldAt > BETWEEN) {
            wanted = reporter.tell(rows, fraction.getAsDouble());
            toldAt = System.nanoTime();
        }
        return wanted;
    }

    /** Whether somebody cancelled it meanwhile. */
    public boolean isCancelled() {
        return !wanted;
    }
}
