package vn.emc.reporting.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.reporting.accounts.AccountReport.Row;

/** New accounts by month in the form the page's script draws. */
@Component
@RequiredArgsConstructor
class AccountTrendChart {
    private final JsonMapper json;
    private final MessageSource messages;

    private record Chart(String unit, List<String> months, List<Line> lines) {}

    private record Line(String name, List<Long> values) {}

    String json(List<Row> months, Locale language) {
        var names = months.stream()
                .map(row -> row.label().getOrDefault(AccountGrouping.MONTH.parameter(), ""))
                .toList();
        var lines = Stream.of(AccountType.CITIZEN, AccountType.BUSINESS)
                .map(type -> new Line(
                        messages.getMessage("accounts.type." + type, null, language),
                        months.stream().map(row -> created(row, type)).toList()))
                .toList();
        return json.writeValueAsString(new Chart("COUNT", names, lines));
    }

    private static long created(Row row, AccountType type) {
        var figures = row.types().get(type.name());
        return figures == null ? 0 : figures.created();
    }
}
