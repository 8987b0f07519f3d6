package dev.tributary.store.csvfolder;

import dev.tributary.core.intake.Field;
import dev.tributary.store.csv.NumberMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is read of a file, and how.
 *
 * @param file the file
 * @param columnOf the position of each field among the cells that are read
 * @param slots what becomes of each cell of a row, up to the last one that is read
 * @param mark the decimal mark of its numbers
 */
record FileReading(TableFile file, Map<Field, Integer> columnOf, List<Slot> slots, NumberMark mark) {
    /** What becomes of a cell. */
    enum Slot {
        PASSED_BY,
        TEXT,
        NUMBER
    }

    FileReading {
        columnOf = Collections.unmodifiableMap(new EnumMap<>(columnOf));
        slots = List.copyOf(slots);
    }

    /** @param columns the columns that are read, by the field that the row has for each */
    static FileReading of(TableFile file, Map<Field, String> columns, NumberMark mark) {
        TreeSet<Integer> positions = new TreeSet<>();
        columns.values().forEach(name -> positions.add(file.column(name)));
        List<Slot> slots =
                new ArrayList<>(Collections.nCopies(positions.isEmpty() ? 0 : positions.last() + 1, Slot.PASSED_BY));
        Map<Field, Integer> columnOf = new EnumMap<>(Field.class);
        columns.forEach((field, name) -> {
            int position = file.column(name);
            columnOf.put(field, positions.headSet(position).size());
            boolean number = slots.get(position) == Slot.NUMBER || isNumber(field);
            slots.set(position, number ? Slot.NUMBER : Slot.TEXT);
        });
        return new FileReading(file, columnOf, slots, mark);
    }

    /** Returns whether a field is a number that people write with their own decimal mark. */
    static boolean isNumber(Field field) {
        return switch (field.content()) {
            case AMOUNT, FLAG -> true;
            case ID, NAME, LABEL, DATE, TIME, TIMESTAMP -> false;
        };
    }

    /** Returns how many cells of a row are read. */
    int cells() {
        return (int) slots.stream().filter(slot -> slot != Slot.PASSED_BY).count();
    }
}
