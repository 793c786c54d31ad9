package vn.emc.reconciliation.paper;

import java.math.BigInteger;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Lays a paper out on A4 with the margins and the sizes of letters of Nghị định 30/2020/NĐ-CP, phụ lục I. */
@RequiredArgsConstructor
final class WordLayout {
    private static final String FONT = "Times New Roman";
    private static final int BODY = 13;
    private static final int TITLE = 14;
    private static final int SMALL = 11;
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MM_20 = 1_134;
    private static final int MM_30 = 1_701;
    private static final int MM_15 = 850;
    private static final int AFTER = 120;

    private final XWPFDocument document;

    void lay(Paper paper) {
        page(paper.mark());
        head(paper.head());
        var title = document.createParagraph();
        title.setSpacingBefore(2 * AFTER);
        write(title, paper.title(), TITLE, true, false, ParagraphAlignment.CENTER);
        write(document.createParagraph(), paper.subject(), TITLE, true, false, ParagraphAlignment.CENTER);
        paper.blocks().forEach(this::block);
        signatures(paper.signatures());
        write(document.createParagraph(), paper.recipientsTitle(), SMALL, true, true, ParagraphAlignment.LEFT);
        for (var recipient : paper.recipients()) {
            write(document.createParagraph(), recipient, SMALL, false, false, ParagraphAlignment.LEFT);
        }
    }

    /** Pages are numbered from the second on, above and in the middle. */
    private void page(@Nullable String mark) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MM_20));
        margins.setBottom(BigInteger.valueOf(MM_20));
        margins.setLeft(BigInteger.valueOf(MM_30));
        margins.setRight(BigInteger.valueOf(MM_15));
        section.addNewTitlePg();
        var first = document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var others = document.createHeader(HeaderFooterType.DEFAULT);
        var number = others.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        if (mark != null) {
            write(first, mark, BODY, true, false, ParagraphAlignment.RIGHT);
            write(others.createParagraph(), mark, BODY, true, false, ParagraphAlignment.RIGHT);
        }
    }

    private void head(Paper.Head head) {
        var row = plainTable(1, 2).getRow(0);
        write(first(row.getCell(0)), head.superior(), BODY, false, false, ParagraphAlignment.CENTER);
        write(row.getCell(0).addParagraph(), head.office(), BODY, true, false, ParagraphAlignment.CENTER);
        write(row.getCell(0).addParagraph(), head.number(), BODY, false, false, ParagraphAlignment.CENTER);
        write(first(row.getCell(1)), head.country(), BODY, true, false, ParagraphAlignment.CENTER);
        write(row.getCell(1).addParagraph(), head.motto(), TITLE, true, false, ParagraphAlignment.CENTER);
        write(row.getCell(1).addParagraph(), head.dated(), BODY, false, true, ParagraphAlignment.CENTER);
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading heading ->
                write(document.createParagraph(), heading.text(), BODY, true, false, ParagraphAlignment.LEFT);
            case Paper.Text text ->
                write(document.createParagraph(), text.text(), BODY, false, false, ParagraphAlignment.BOTH);
            case Paper.Points points ->
                points.texts()
                        .forEach(point -> write(
                                document.createParagraph(), "- " + point, BODY, false, false, ParagraphAlignment.BOTH));
            case Paper.Table table -> table(table);
        }
    }

    private void table(Paper.Table content) {
        write(document.createParagraph(), content.caption(), BODY, false, true, ParagraphAlignment.LEFT);
        var columns = content.columns().size();
        var table = document.createTable(content.rows().size() + 1, columns);
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (var column = 0; column < columns; column++) {
            write(
                    first(table.getRow(0).getCell(column)),
                    content.columns().get(column),
                    SMALL,
                    true,
                    false,
                    ParagraphAlignment.CENTER);
        }
        for (var row = 0; row < content.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (var column = 0; column < columns; column++) {
                write(
                        first(table.getRow(row + 1).getCell(column)),
                        content.rows().get(row).get(column),
                        SMALL,
                        false,
                        false,
                        content.isNumber(column) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private void signatures(List<Paper.Signature> signatures) {
        var row = plainTable(1, signatures.size()).getRow(0);
        row.setCantSplitRow(true);
        for (var place = 0; place < signatures.size(); place++) {
            var signature = signatures.get(place);
            var cell = row.getCell(place);
            write(first(cell), signature.title(), BODY, true, false, ParagraphAlignment.CENTER);
            write(cell.addParagraph(), signature.side(), BODY, true, false, ParagraphAlignment.CENTER);
            write(cell.addParagraph(), signature.hint(), BODY, false, true, ParagraphAlignment.CENTER);
            for (var line = 0; line < 4; line++) {
                cell.addParagraph();
            }
            write(cell.addParagraph(), signature.name(), BODY, true, false, ParagraphAlignment.CENTER);
        }
        document.createParagraph();
    }

    private XWPFTable plainTable(int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.removeBorders();
        return table;
    }

    /** A cell is born with a paragraph in it. */
    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    private static void write(
            XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic, ParagraphAlignment place) {
        paragraph.setAlignment(place);
        paragraph.setSpacingAfter(size == SMALL ? 0 : AFTER / 2);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setLang("vi-VN");
        run.setText(text);
    }
}
