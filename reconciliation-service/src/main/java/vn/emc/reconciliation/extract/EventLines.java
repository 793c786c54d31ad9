package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.util.List;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reconciliation.csv.CsvWriter;

/** The file of events, with the letter's names of the parameters (letter 1043, annex 1, III.2). Nothing of it is about a person. */
final class EventLines {
    static final List<String> HEADER = List.of(
            "CodeProfile",
            "SiteId",
            "EventId",
            "Status",
            "EventTime",
            "ThoiDiemNhan",
            "CodeTTHC",
            "Location",
            "Level",
            "FormsReception",
            "FormsPayments",
            "IsFromDVCQG",
            "IsDVCBC",
            "DieuChinh");

    private EventLines() {}

    static void write(DossierEvent event, CsvWriter csv) throws IOException {
        var user = event.user();
        csv.cell(event.codeProfile())
                .number(event.siteId())
                .id(event.eventId())
                .number(event.status())
                .moment(event.eventTime())
                .moment(event.receivedAt())
                .cell(event.codeTthc())
                .cell(user == null ? null : user.location())
                .number(event.level())
                .number(event.formsReception())
                .number(event.formsPayments())
                .number(event.isFromDvcqg())
                .number(event.isDvcbc())
                .number(event.kind().isAgreed() ? 1 : 0)
                .endRow();
    }
}
