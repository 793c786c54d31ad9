package vn.emc.reconciliation.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dossier of a list. Numbers are the letter's (annex 1, III.2); null where the list says nothing.
 *
 * @param codeProfile as its side writes it
 * @param receivedOn day of reception in Viet Nam
 * @param finishedOn day of the result in Viet Nam
 * @param status 0 to 3; "assigned for processing" (4) is 2
 * @param reception 1 online, 2 direct
 * @param result 1 online, 2 direct
 * @param payment 1 online, 2 direct, 0 no fee
 * @param post 0 no, 1 and 2 by post
 */
public record DossierLine(
        String codeProfile,
        int siteId,
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate finishedOn,
        @Nullable Integer status,
        @Nullable Integer level,
        @Nullable Integer reception,
        @Nullable Integer result,
        @Nullable Integer payment,
        @Nullable Integer post) {}
