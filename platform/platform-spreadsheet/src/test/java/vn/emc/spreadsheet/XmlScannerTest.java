package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** Compares the scanner with the JDK's parser, on documents that arrive in pieces of any size. */
class XmlScannerTest {
    private static final int DOCUMENTS = 2000;
    private static final String[] NAMES = {"row", "c", "v", "x:c", "is", "t", "đơn"};
    private static final String[] TEXTS = {
        "1",
        "Cấp phép",
        "a&amp;b",
        "&lt;&#272;&#x110;&gt;",
        "<![CDATA[a<b&]]>",
        "<!-- <c> - -->",
        "<?p <c>?>",
        " \n",
        "]]",
        "'\""
    };
    private static final String[] ATTRIBUTES = {" r=\"A1\"", " s = '2'", " x:t=\"a>b/\"", "\n u=\"\"", " w='\"'"};

    @Test
    void everyDocumentIsReadAsTheJdkReadsIt() throws Exception {
        Random random = new Random(7);

        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder document = new StringBuilder(i % 3 == 0 ? "<?xml version=\"1.0\"?>\n" : "");
            element(document, random, 0);
            String xml = document.toString();

            assertThat(scanned(xml, random)).as(xml).isEqualTo(parsed(xml));
        }
    }

    private static void element(StringBuilder out, Random random, int depth) {
        String name = NAMES[random.nextInt(NAMES.length)];
        out.append('<').append(name);
        out.append(depth == 0 ? " xmlns:x=\"x\"" : "");
        for (String attribute : ATTRIBUTES) {
            out.append(random.nextInt(4) == 0 ? attribute : "");
        }
        if (random.nextInt(5) == 0) {
            out.append(random.nextBoolean() ? "/>" : " />");
            return;
        }
        out.append('>');
        for (int children = random.nextInt(4); children > 0; children--) {
            out.append(random.nextBoolean() ? TEXTS[random.nextInt(TEXTS.length)] : "");
            if (depth < 4) {
                element(out, random, depth + 1);
            }
        }
        out.append("</").append(name).append(random.nextInt(4) == 0 ? " >" : ">");
    }

    private static List<String> scanned(String xml, Random random) throws Exception {
        List<String> events = new ArrayList<>();
        InflationMeter meter = new InflationMeter(WorkbookLimits.standard());
        meter.beginPart(1);
        try (XmlScanner scanner = new XmlScanner(new Dripping(xml, random), meter)) {
            for (Tag tag = scanner.next(); tag != Tag.NONE; tag = scanner.next()) {
                String name = List.of("row", "c", "v", "is", "t", "đơn").stream()
                        .filter(scanner::is)
                        .findFirst()
                        .orElse("đơn");
                events.add(scanner.text().raw());
                events.add(
                        tag == Tag.START
                                ? name + " " + scanner.attribute("r") + scanner.attribute("s") + scanner.attribute("t")
                                        + scanner.attribute("u") + scanner.attribute("w")
                                : "/" + name);
                scanner.beginText();
                scanner.collecting(true);
            }
        }
        return events;
    }

    private static List<String> parsed(String xml) throws Exception {
        List<String> events = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(xml));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    events.add(text.toString());
                    events.add(reader.getLocalName() + " " + reader.getAttributeValue(null, "r")
                            + reader.getAttributeValue(null, "s") + reader.getAttributeValue("x", "t")
                            + reader.getAttributeValue(null, "u") + reader.getAttributeValue(null, "w"));
                    text.setLength(0);
                }
                case XMLStreamReader.END_ELEMENT -> {
                    events.add(text.toString());
                    events.add("/" + reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(reader.getText());
                default -> {}
            }
        }
        return events;
    }

    /** Gives a few bytes at a time. */
    private static final class Dripping extends FilterInputStream {
        private final Random random;

        Dripping(String text, Random random) {
            super(new ByteArrayInputStream(text.getBytes(UTF_8)));
            this.random = random;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            InputStream source = in;
            return source.read(buffer, offset, Math.min(length, random.nextInt(1, 6)));
        }
    }
}
