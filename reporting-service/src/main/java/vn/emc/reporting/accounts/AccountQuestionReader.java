package vn.emc.reporting.accounts;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.SingleGroupingReader;

/** Reads a question about accounts from a request's parameters. */
@Component
@RequiredArgsConstructor
class AccountQuestionReader {
    private final SingleGroupingReader questions;

    AccountQuestion read(Map<String, List<String>> parameters) {
        var asked = questions.read(parameters, AccountGrouping::named, "UNKNOWN_ACCOUNT_GROUPING");
        return new AccountQuestion(asked.about(), asked.groupBy());
    }
}
