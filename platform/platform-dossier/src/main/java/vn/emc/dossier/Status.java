package vn.emc.dossier;

/** The values of the letter's parameter Status; 4 is not in the letter but sent, and means the same as 2. */
final class Status {
    static final int RECEIVED = 1;
    static final int PROCESSING = 2;
    static final int RESULT_RETURNED = 3;
    static final int ASSIGNED = 4;

    private Status() {}

    static boolean isProcessing(int status) {
        return status == PROCESSING || status == ASSIGNED;
    }
}
