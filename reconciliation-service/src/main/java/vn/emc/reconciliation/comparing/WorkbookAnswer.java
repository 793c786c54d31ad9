package vn.emc.reconciliation.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.emc.spreadsheet.SheetWriter;

/** A workbook as an answer. Nothing of it is sent before it is complete, so that none is ever half an answer. */
final class WorkbookAnswer {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookAnswer() {}

    static SheetWriter begin(String name, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return new SheetWriter(response.getOutputStream());
    }
}
