package vn.emc.reporting.indicator;

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
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/indicators")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Chỉ số", description = "Indicators A1 to A3, made of services, and B1 to B8, made of dossiers")
class IndicatorController {
    private final QuestionReader questions;
    private final AnsweringQuestions answering;
    private final Downloads downloads;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Indicators of a period, grouped as asked",
            description =
                    "Also as text/csv, as .xlsx and, up to 1,000 rows, as application/pdf, by Accept. Unit operators see their own organisation only.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "ids",
            description =
                    "A1 … A3 and B1 … B8, separated by commas; B1 … B8 when left out. A1 to A3 are of the catalogue in force"
                            + " at the end of each row's period, and of who owns the site then. They go by organisation, site and"
                            + " time; asked for with procedure or level, or with population=FINISHED, the answer is 400. In"
                            + " groups of time they begin with the first catalogue",
            schema = @Schema(example = "A1,B1,B2"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "first day; the first of the last day's year when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "last day; today when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code; in view AS_NOW its successor counts",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "procedure",
            description =
                    "a code of a service in a catalogue, a national code, or a code as sent: all that it means, in any"
                            + " spelling",
            schema = @Schema(example = "2.000221"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "level",
            description = "the services' level, as dossiers say it",
            schema = @Schema(allowableValues = {"0", "3", "4"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "catalogueLevel",
            description =
                    "the services' level in the catalogue of the dossier's day, as decisions on codes lead to it; where a site has"
                            + " none, or the code means no service, as dossiers say it. Only for those who may see dossiers (403)",
            schema = @Schema(allowableValues = {"0", "3", "4"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "channel",
            description =
                    "how dossiers came in: FormsReception 1 of the event of reception that decides is ONLINE, anything else"
                            + " DIRECT. Only for those who may see dossiers (403): parts by channel would tell what is hidden",
            schema = @Schema(allowableValues = {"ONLINE", "DIRECT"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "unit",
            description =
                    "the unit dossiers are counted for, in any of its spellings: the one agreed, else the one in the dossier's code,"
                            + " else LOCATION. Without the units below it. Only for those who may see dossiers (403)",
            schema = @Schema(example = "000.00.14.H56"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            description =
                    "one or two of organisation, unit, site, procedure, level, catalogueLevel, channel, month, quarter, year, separated by commas",
            schema = @Schema(example = "organisation,month"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "view",
            description = "organisations as they were on the dossier's day, or carried over to today's",
            schema =
                    @Schema(
                            allowableValues = {"AS_THEN", "AS_NOW"},
                            defaultValue = "AS_THEN"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "population",
            description = "dossiers received in the period, or finished in it",
            schema =
                    @Schema(
                            allowableValues = {"RECEIVED", "FINISHED"},
                            defaultValue = "RECEIVED"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "attribution",
            description =
                    "the day of a dossier received whose sender gave no EventTime: that of arrival, or the date inside its"
                            + " code where it is earlier than arrival, by 400 days at most; as each definition is set when"
                            + " left out. Rows are of what has dossiers by that day; each value has its alternative by the"
                            + " other day beside it",
            schema = @Schema(allowableValues = {"ARRIVAL", "CODE_DATE"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "live",
            description =
                    "whether closed periods are counted anew. Otherwise values of the country, of ministries and of provinces"
                            + " in a closed period are those of its snapshot, which each value names",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "compare",
            description =
                    "beside each value the one of an earlier period, and the difference: PREVIOUS is the calendar month,"
                            + " quarter or year before one, and as many days before any other span; YEAR_BEFORE the same days"
                            + " a year earlier. No difference where another version of the definition counts, none in"
                            + " percentage points where a denominator is 0, and nothing for groups without dossiers then. Not"
                            + " together with groups of time (400)",
            schema = @Schema(allowableValues = {"PREVIOUS", "YEAR_BEFORE"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "page",
            description =
                    "a page of the rows, from 0; all rows when neither page nor size is given. Files always have all rows",
            schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            description = "rows of a page, up to 500; 50 when only page is given",
            schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description =
                    "a group asked for, by its name, or an indicator asked for, by its ratio, with ,asc or ,desc; rows go by their"
                            + " groups' codes when left out. What has no ratio, or a hidden one, comes last",
            schema = @Schema(example = "B2,desc"))
    IndicatorReport indicators(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        var question = questions.read(parameters);
        return ShownRows.of(parameters, page).in(answering.answer(question, user, language), question, language);
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

    @GetMapping(produces = Downloads.PDF)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.pdf(questions.read(parameters), user, language, response);
    }
}
