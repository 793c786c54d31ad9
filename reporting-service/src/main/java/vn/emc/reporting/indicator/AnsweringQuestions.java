package vn.emc.reporting.indicator;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.web.security.CurrentUser;

/** Answers questions, as far as who asks may know. */
@Service
@RequiredArgsConstructor
public class AnsweringQuestions {
    private final ExactAnswers exact;
    private final ShownFigures shown;

    /** As shown to the user. What is hidden and what is shown are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public IndicatorReport answer(Question question, CurrentUser user, Locale language) {
        return compared(question, asked -> shown.in(exact.to(asked, user, language), asked, user));
    }

    /** Whoever the user is, for what is stored or worked on. */
    @Transactional(readOnly = true)
    public IndicatorReport answerExactly(Question question, CurrentUser user, Locale language) {
        return compared(question, asked -> exact.to(asked, user, language));
    }

    private static IndicatorReport compared(Question question, Answering answering) {
        var report = answering.answer(question);
        var compare = question.compare();
        return compare == null
                ? report
                : report.besides(answering.answer(question.of(compare.of(question.from(), question.to()))));
    }

    private interface Answering {
        IndicatorReport answer(Question question);
    }
}
