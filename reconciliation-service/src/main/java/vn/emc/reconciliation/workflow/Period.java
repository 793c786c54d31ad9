package vn.emc.reconciliation.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days in Viet Nam; the first and the last count. */
public record Period(LocalDate from, LocalDate to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** As people in Viet Nam write it. */
    public String inWords() {
        return inWords(from) + " – " + inWords(to);
    }

    /** A day as people in Viet Nam write it. */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }
}
