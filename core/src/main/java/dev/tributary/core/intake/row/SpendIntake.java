package dev.tributary.core.intake.row;

import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.facts.SpendTable;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.moment.ClockTally;
import java.util.List;

/**
 * Accepts spend by day. The date is a day of the report, whatever the time zone: platforms give days, not moments. An
 * amount without a usable channel or date is listed and summed apart.
 */
public final class SpendIntake extends RowIntake {
    private final SpendTable spend;
    private final CostTable costs;
    private final Cells cells;
    private final RowMoments moments;
    private final Memo<String> channels;
    private final boolean campaigns;
    private final Utf8 name = new Utf8();

    /**
     * Begins without rows.
     *
     * @param channels the configured names
     * @param costs receives the amounts that cannot be used
     */
    public SpendIntake(TableReading reading, ChannelNames channels, CostTable costs, List<SetAside> setAside) {
        super(reading, setAside);
        this.costs = costs;
        this.cells = new Cells(reading.names());
        this.moments = new RowMoments(cells, reading.moments(), new ClockTally());
        this.channels = new Memo<>(channels::of);
        this.campaigns = reading.has(Field.SPEND_CAMPAIGN);
        this.spend = new SpendTable(campaigns);
    }

    /** Returns the spend of all rows so far. */
    public SpendTable spend() {
        return spend;
    }

    /** NULL means no spend. */
    @Override
    void use(Row row) {
        if (cells.isBlank(row, Field.SPEND_COST)) {
            return;
        }
        double amount = cells.amount(row, Field.SPEND_COST);
        try {
            spend.add(channelDay(row), amount);
        } catch (UnusableRow unusable) {
            costs.addSetAside(unusable.finding(), amount);
            throw unusable;
        }
        if (amount < 0) {
            costs.noteCredit(amount);
        }
    }

    private ChannelDay channelDay(Row row) {
        cells.name(row, Field.SPEND_CHANNEL, name);
        String channel = channels.of(name);
        return new ChannelDay(channel, campaign(row), moments.day(row));
    }

    /** Called before the date is read: that a campaign is not usable is listed even if the row is set aside. */
    private String campaign(Row row) {
        if (!campaigns) {
            return ChannelDay.NO_CAMPAIGN;
        }
        try {
            cells.label(row, Field.SPEND_CAMPAIGN, name);
            return name.toString();
        } catch (UnusableRow unusable) {
            note(row, unusable);
            return ChannelDay.NO_CAMPAIGN;
        }
    }
}
