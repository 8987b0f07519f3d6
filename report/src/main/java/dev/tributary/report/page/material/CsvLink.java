package dev.tributary.report.page.material;

import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The figures of a chart as a CSV file inside the page: a link that saves them, without any server.
 *
 * @param file the name it is saved under
 * @param label the text of the link
 * @param address the file's content, as a data address
 */
public record CsvLink(String file, String label, String address) {
    private static final String HEX = "0123456789ABCDEF";
    private static final String NEED_NO_CODE = "-_.!~*'(),;:@/?$=+|";

    /**
     * Returns a link.
     *
     * @param rows their cells, as {@link Cell} writes them
     */
    public static CsvLink of(String file, String label, List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            CsvFile.write(text, header, rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return new CsvLink(file, label, "data:text/csv;charset=utf-8," + encoded(text.toString()));
    }

    private static String encoded(String text) {
        StringBuilder address = new StringBuilder(text.length() * 5 / 4);
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || NEED_NO_CODE.indexOf(letter) >= 0)) {
                address.append(letter);
            } else {
                address.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 0xf));
            }
        }
        return address.toString();
    }
}
