package vn.emc.dossier;

/** The values of the letter's parameter Status; 4 is not in the letter but sent, and means the same as 2. */
public final class Status {
    public static final int RECEIVED = 1;
    public static final int PROCESSING = 2;
    public static final int RESULT_RETURNED = 3;
    public static final int ASSIGNED = 4;

    private Status() {}

    static boolean isProcessing(int status) {
        return status == PROCESSING || status == ASSIGNED;
    }
}
