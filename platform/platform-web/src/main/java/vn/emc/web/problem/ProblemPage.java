package vn.emc.web.problem;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that explains a problem to a person. */
final class ProblemPage {
    static final String ATTRIBUTE = ProblemPage.class.getName();
    private static final String VIEW = "problem";

    private ProblemPage() {}

    static ModelAndView of(Problem problem, ProblemBody body) {
        var page = new ModelAndView(VIEW, Map.of("problem", body));
        page.setStatus(problem.status());
        return page;
    }
}
