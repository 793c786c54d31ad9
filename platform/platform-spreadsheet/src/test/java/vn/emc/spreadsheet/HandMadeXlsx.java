package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx put together part by part, so that it can hold what no honest writer writes. */
final class HandMadeXlsx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Writes a part piece by piece. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private String properties = "";
    private int sheetNumber;

    static HandMadeXlsx withRows(String rows) {
        return new HandMadeXlsx().sheet("Sheet1", rows);
    }

    HandMadeXlsx sheet(String name, String rows) {
        return sheet(name, out -> out.write(rows.getBytes(UTF_8)));
    }

    HandMadeXlsx sheet(String name, Content rows) {
        int number = ++sheetNumber;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(name, number, number));
        relate("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        return part("xl/worksheets/sheet" + number + ".xml", out -> {
            out.write((HEAD + "<worksheet" + MAIN + "><cols><col min=\"1\" max=\"2\"/></cols><sheetData>")
                    .getBytes(UTF_8));
            rows.writeTo(out);
            out.write("</sheetData><pageMargins left=\"0.7\"/></worksheet>".getBytes(UTF_8));
        });
    }

    HandMadeXlsx sharedStrings(String items) {
        return sharedStrings(out -> out.write(items.getBytes(UTF_8)));
    }

    HandMadeXlsx sharedStrings(Content items) {
        relate("strings", "sharedStrings", "/xl/sharedStrings.xml");
        return part("xl/sharedStrings.xml", out -> {
            out.write((HEAD + "<sst" + MAIN + ">").getBytes(UTF_8));
            items.writeTo(out);
            out.write("</sst>".getBytes(UTF_8));
        });
    }

    /** Cell style n shows numbers by the nth code. */
    HandMadeXlsx formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i]));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        relate("styles", "styles", "styles.xml");
        return part(
                "xl/styles.xml",
                HEAD + "<styleSheet" + MAIN + "><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>");
    }

    HandMadeXlsx workbookProperties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    HandMadeXlsx part(String name, String content) {
        return part(name, out -> out.write(content.getBytes(UTF_8)));
    }

    HandMadeXlsx part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    Path writeTo(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Map<String, Content> all = new LinkedHashMap<>();
            all.put("[Content_Types].xml", out -> out.write((HEAD + "<Types/>").getBytes(UTF_8)));
            all.put("_rels/.rels", text(relationshipsOf(relationship("r1", "officeDocument", "xl/workbook.xml"))));
            all.put(
                    "xl/workbook.xml",
                    text(HEAD + "<workbook" + MAIN
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + properties + "<sheets>" + sheets + "</sheets></workbook>"));
            all.put("xl/_rels/workbook.xml.rels", text(relationshipsOf(relationships.toString())));
            all.putAll(parts);
            for (Map.Entry<String, Content> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Content text(String content) {
        return out -> out.write(content.getBytes(UTF_8));
    }

    private void relate(String id, String type, String target) {
        relationships.append(relationship(id, type, target));
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPE, type, target);
    }

    private static String relationshipsOf(String entries) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
                + "</Relationships>";
    }
}
