package vn.emc.reconciliation.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.paper.Paper;
import vn.emc.reconciliation.workflow.Contact;
import vn.emc.reconciliation.workflow.Period;

/** Puts the minutes into the form of an official paper (Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.10). */
@Component
@RequiredArgsConstructor
class MinutesPaper {
    private final MinutesTables tables;
    private final MinutesText text = new MinutesText();

    Paper of(Minutes minutes) {
        var one = minutes.reconciliation();
        return new Paper(
                head(minutes),
                minutes.areFinal() ? null : text.of("draft"),
                minutes.at(),
                text.of("title"),
                text.of("subject", minutes.unit()),
                blocks(minutes),
                signatures(minutes),
                text.of("recipients"),
                List.of(
                        text.of("recipients.agency"),
                        text.of("recipients.unit", minutes.unit()),
                        text.of("recipients.file", String.valueOf(one.id()))));
    }

    private Paper.Head head(Minutes minutes) {
        var sign = text.of(
                "number.sign",
                String.valueOf(minutes.reconciliation().id()),
                String.valueOf(minutes.resolutions().version()));
        return new Paper.Head(
                text.of("superior"),
                text.of("office"),
                text.of("number", sign),
                text.of("country"),
                text.of("motto"),
                text.dated(minutes.at()));
    }

    private List<Paper.Block> blocks(Minutes minutes) {
        var blocks = new ArrayList<Paper.Block>();
        parties(blocks, minutes);
        scope(blocks, minutes);
        blocks.addAll(tables.data(minutes));
        blocks.addAll(tables.result(minutes));
        blocks.addAll(tables.remedies(minutes));
        blocks.addAll(tables.indicators(minutes));
        var version = String.valueOf(minutes.resolutions().version());
        blocks.add(new Paper.Heading(text.of("end")));
        if (minutes.areFinal()) {
            blocks.add(new Paper.Text(text.of("end.agreed")));
            blocks.add(new Paper.Text(text.of("end.signed", version)));
        } else {
            blocks.add(new Paper.Text(text.of("end.draft", version)));
        }
        return blocks;
    }

    private void parties(List<Paper.Block> blocks, Minutes minutes) {
        var one = minutes.reconciliation();
        blocks.add(new Paper.Heading(text.of("parties")));
        blocks.add(new Paper.Text(text.of("parties.agency")));
        blocks.add(new Paper.Text(
                text.of("parties.unit", minutes.unit(), one.organisation().value())));
        var said = new ArrayList<String>();
        said.add(contact("parties.technical", one.details().technicalContact()));
        said.add(contact("parties.accountable", one.details().accountableContact()));
        minutes.agreements()
                .forEach(agreement -> said.add(text.of(
                        "parties.agreed." + agreement.side(), MinutesText.moment(agreement.at()), agreement.by())));
        blocks.add(new Paper.Points(said));
    }

    private String contact(String key, Contact contact) {
        return text.of(key, contact.name(), contact.email(), contact.phone());
    }

    private void scope(List<Paper.Block> blocks, Minutes minutes) {
        var one = minutes.reconciliation();
        var period = one.period();
        blocks.add(new Paper.Heading(text.of("scope")));
        blocks.add(new Paper.Text(text.of(
                "scope.basis",
                one.details().letterNumber(),
                Period.inWords(one.details().letterDate()))));
        blocks.add(new Paper.Text(text.of("scope.period", period == null ? "–" : period.inWords())));
        blocks.add(new Paper.Text(text.of("scope.sites")));
        blocks.add(new Paper.Points(minutes.sites()));
    }

    private List<Paper.Signature> signatures(Minutes minutes) {
        return List.of(
                new Paper.Signature(
                        text.of("sign.UNIT"), minutes.unit().toUpperCase(Locale.ROOT), text.of("sign.hint"), ""),
                new Paper.Signature(text.of("sign.AGENCY"), text.of("sign.AGENCY.side"), text.of("sign.hint"), ""));
    }
}
