package vn.emc.reporting.arrival;

/**
 * The running numbers of the dossiers of one unit and day that came.
 *
 * @param lowest of them
 * @param highest of them
 * @param dossiers how many there are
 */
public record RunningNumbers(long lowest, long highest, int dossiers) {

    static RunningNumbers of(long number) {
        return new RunningNumbers(number, number, 1);
    }

    RunningNumbers and(RunningNumbers other) {
        return new RunningNumbers(
                Math.min(lowest, other.lowest), Math.max(highest, other.highest), dossiers + other.dossiers);
    }

    /** How many dossiers there would be without gaps. */
    public long span() {
        return highest - lowest + 1;
    }

    /** The same number may come with several spellings of a code, so that there is not always a gap. */
    public long missing() {
        return Math.max(0, span() - dossiers);
    }
}
