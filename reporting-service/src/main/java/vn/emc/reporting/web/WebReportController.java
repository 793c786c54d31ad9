package vn.emc.reporting.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/web")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(
        name = "Thống kê web",
        description = "Indicator D1: what happens on the sites' pages, apart from any number of dossiers")
class WebReportController {
    private final WebQuestionReader questions;
    private final AnsweringWebQuestions answering;
    private final WebDownloads downloads;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Page views, visits and visitors of the sites, grouped as asked",
            description =
                    "Also as text/csv and as .xlsx, by Accept. Visitors are an estimate with its bounds; without a"
                            + " cookie of the site's own a person is another visitor every day, so that visitors of a"
                            + " month are visitors by day. Signals of services are what pages say, never a number of"
                            + " dossiers. Robots and pages of other hosts are counted apart. Unit operators see their own"
                            + " organisation only.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "first day; without a last day, too, the thirtieth before today when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "last day; today when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code; of one that has merged its successor counts",
            schema = @Schema(example = "H56"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            description = "one row of everything when left out",
            schema = @Schema(allowableValues = {"organisation", "site", "day", "month"}))
    WebReport web(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return answering.answer(questions.read(parameters), user, language);
    }

    @GetMapping(produces = Downloads.CSV)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(questions.read(parameters), user, language, response);
    }

    @GetMapping(produces = Downloads.XLSX)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.xlsx(questions.read(parameters), user, language, response);
    }
}
