package vn.emc.reconciliation.comparing;

/**
 * How a job is called that belongs to a reconciliation.
 *
 * @param number of what the job is about, within the reconciliation
 */
record JobName(long reconciliationId, int number) {
    private static final String BETWEEN = "/";

    static String of(long reconciliationId, int number) {
        return reconciliationId + BETWEEN + number;
    }

    static JobName parse(String name) {
        var at = name.indexOf(BETWEEN);
        return new JobName(Long.parseLong(name.substring(0, at)), Integer.parseInt(name.substring(at + 1)));
    }
}
