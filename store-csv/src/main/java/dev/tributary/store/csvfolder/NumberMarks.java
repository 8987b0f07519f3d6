package dev.tributary.store.csvfolder;

import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.intake.Field;
import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.CsvScan;
import dev.tributary.store.csv.NumberMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The decimal marks of a table's files. Each is found out from the numbers at the beginning of the file; if these are
 * ambiguous, from those of all files.
 *
 * @param marks the mark of each file
 */
record NumberMarks(CsvTable table, List<NumberMark> marks) {
    /**
     * Finds them out.
     *
     * @param columns the columns that are read
     * @throws dev.tributary.core.TributaryException USAGE when a mark has to be asked for, SOURCE_DATA when numbers
     *     contradict each other
     */
    static NumberMarks of(CsvTable table, Map<Field, String> columns) {
        Set<String> numbers = columns.entrySet().stream()
                .filter(entry -> FileReading.isNumber(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        if (table.asked().decimal().isPresent() || numbers.isEmpty()) {
            char mark = table.asked().decimal().orElse('.');
            return new NumberMarks(
                    table,
                    table.files().stream()
                            .map(file -> NumberMark.of(file.layout(), mark))
                            .toList());
        }
        NumberForms all = new NumberForms();
        List<Look> looks =
                table.files().stream().map(file -> Look.at(file, numbers, all)).toList();
        return new NumberMarks(table, looks.stream().map(look -> look.mark(all)).toList());
    }

    /**
     * What the beginning of a file says of its decimal mark.
     *
     * @param numbers its numbers
     * @param whole whether these are all of them
     */
    private record Look(TableFile file, NumberForms numbers, boolean whole) {
        static Look at(TableFile file, Set<String> columns, NumberForms all) {
            List<Integer> positions = columns.stream().map(file::column).toList();
            CsvBeginning beginning = file.input().beginning();
            NumberForms numbers = new NumberForms();
            boolean[] header = {true};
            CsvScan.beginning(beginning, file.layout(), row -> {
                for (int position : positions) {
                    if (!header[0] && position < row.size()) {
                        numbers.add(row.get(position));
                        all.add(row.get(position));
                    }
                }
                header[0] = false;
            });
            return new Look(file, numbers, beginning.whole());
        }

        NumberMark mark(NumberForms all) {
            CsvLayout layout = file.layout();
            if (!whole && !numbers.hasEvidence()) {
                return NumberMark.open(layout);
            }
            boolean unsure = numbers.verdict(layout.delimiter()) == NumberForms.DecimalMark.UNSURE;
            NumberForms.DecimalMark others = all.verdict(layout.delimiter());
            boolean told = others == NumberForms.DecimalMark.POINT || others == NumberForms.DecimalMark.COMMA;
            return NumberMark.of(layout, layout.decimal(unsure && told ? all : numbers));
        }
    }

    /** Returns how each file is read. */
    List<FileReading> readings(Map<Field, String> columns) {
        List<FileReading> readings = new ArrayList<>();
        for (int part = 0; part < marks.size(); part++) {
            readings.add(FileReading.of(table.files().get(part), columns, marks.get(part)));
        }
        return readings;
    }
}
