package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in the table {@code conversions}; numbers the users on the way. */
final class ConversionRows {
    static final List<String> COLUMNS = List.of("conv_id", "user_id", "conv_date", "conv_time", "revenue");

    private static final byte[] NOBODY = {};

    private final IdIndex users;
    private final IdIndex index = new IdIndex();
    private final List<Conversion> conversions = new ArrayList<>();
    private final SetAsideSums setAside = new SetAsideSums();
    private final Optional<String> typeColumn;
    private final Seen seen;
    private final Moments moments = new Moments(Finding.CONVERSION_MOMENT_UNUSABLE);

    /** @param typeColumn what conversion types go by; it stands after the others, where there is one */
    ConversionRows(IdIndex users, Seen seen, Optional<String> typeColumn) {
        this.users = users;
        this.seen = seen;
        this.typeColumn = typeColumn;
    }

    long read(SourceConnections source, RowScan scan) throws SQLException {
        PackedConversions packed = new PackedConversions(users, index, conversions, seen, typeColumn);
        long rows = scan.forEach(source, packed, cells -> take(cells, scan));
        scan.requireUsable();
        return rows;
    }

    private void take(Cells cells, RowScan scan) throws SQLException {
        double revenue = cells.amount(5, Finding.REVENUE_UNUSABLE);
        try {
            if (revenue < 0) {
                throw new BadRow(Finding.REVENUE_NEGATIVE, "revenue is negative: " + revenue);
            }
            String id = cells.id(1, Finding.CONVERSION_ID_UNUSABLE);
            long millis = moments.millis(
                    "conv_date",
                    cells.text(3, Finding.CONVERSION_MOMENT_UNUSABLE),
                    "conv_time",
                    cells.text(4, Finding.CONVERSION_MOMENT_UNUSABLE));
            String label = typeColumn.isEmpty() ? Conversion.NO_LABEL : label(cells, scan);
            int known = index.find(id);
            int place = known == IdIndex.ABSENT ? conversions.size() : known;
            byte[] user = user(cells, scan);
            boolean unknown = user.length > 0 && seen.users().unknown(user, 0, user.length);
            int number = user.length == 0 || unknown ? SessionTable.NO_USER : users.add(user);
            if (take(new Conversion(place, id, number, millis, revenue, label))) {
                scan.note(cells, Finding.CONVERSION_REPEATED, COLUMNS.get(0));
            } else if (unknown) {
                seen.users().conversion(place, user, 0, user.length);
            }
        } catch (BadRow unusable) {
            setAside.add(unusable.finding(), revenue);
            throw unusable;
        }
    }

    /** A conversion whose user is not known has no journey, but it happened: it stays in the totals. */
    private static byte[] user(Cells cells, RowScan scan) throws SQLException {
        if (cells.isBlank(2)) {
            scan.note(cells, Finding.CONVERSION_USER_MISSING, COLUMNS.get(1));
            return NOBODY;
        }
        return cells.id(2, Finding.CONVERSION_USER_UNUSABLE).getBytes(StandardCharsets.UTF_8);
    }

    private String label(Cells cells, RowScan scan) throws SQLException {
        try {
            String label = cells.label(COLUMNS.size() + 1, Finding.TYPE_UNUSABLE);
            if (!label.isEmpty()) {
                seen.types().of(label).count();
            }
            return label;
        } catch (BadRow unusable) {
            scan.note(cells, unusable.finding(), unusable.detail());
            return Conversion.NO_LABEL;
        }
    }

    /** Answers whether the same conversion was there already. */
    private boolean take(Conversion conversion) {
        if (conversion.place() == conversions.size()) {
            index.add(conversion.id());
            conversions.add(conversion);
            return false;
        }
        if (!conversions.get(conversion.place()).equals(conversion)) {
            throw new BadRow(Finding.CONVERSION_TWICE, COLUMNS.get(0));
        }
        return true;
    }

    /** The revenue of rows that could not be used. */
    SetAsideSums setAside() {
        return setAside;
    }

    List<Conversion> list() {
        return conversions;
    }

    IdIndex index() {
        return index;
    }
}
