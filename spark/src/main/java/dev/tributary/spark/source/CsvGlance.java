package dev.tributary.spark.source;

import dev.tributary.core.csv.NumberForms;
import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvInput;
import dev.tributary.store.csv.CsvLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * What the beginning of a file says. Comes back from executors.
 *
 * @param header the cells of the header line
 * @param evidence the first cells that say something of the decimal mark, one for each thing that is said
 * @param whole whether the beginning is all of the file
 * @param delimiter what is between cells
 */
record CsvGlance(List<String> header, List<String> evidence, boolean whole, char delimiter) implements Serializable {
    CsvGlance {
        header = List.copyOf(header);
        evidence = List.copyOf(evidence);
    }

    /** @param numbers the columns whose cells are numbers */
    static CsvGlance at(CsvPart part, Set<String> numbers, Configuration settings) {
        CsvInput input = part.input(settings);
        CsvBeginning beginning = input.beginning();
        if (beginning.isEmpty()) {
            throw part.noHeader();
        }
        CsvLayout layout = part.layout(input, beginning);
        List<List<String>> rows = part.beginning(beginning, layout);
        List<String> header = rows.get(0);
        NumberForms seen = new NumberForms();
        List<String> evidence = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (numbers.contains(header.get(column))) {
                for (List<String> row : rows.subList(1, rows.size())) {
                    if (column < row.size() && seen.tells(row.get(column))) {
                        evidence.add(row.get(column));
                    }
                }
            }
        }
        return new CsvGlance(header, evidence, beginning.whole(), layout.delimiter());
    }

    /** Returns its numbers, as far as they say something. */
    NumberForms numbers() {
        NumberForms numbers = new NumberForms();
        evidence.forEach(numbers::add);
        return numbers;
    }
}
