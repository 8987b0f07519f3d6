package dev.tributary.sample;

import dev.tributary.sample.shop.Block;
import dev.tributary.sample.shop.Dice;
import dev.tributary.sample.shop.Ids;
import dev.tributary.sample.shop.Order;
import dev.tributary.sample.shop.Prices;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.sample.shop.Season;
import dev.tributary.sample.shop.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes blocks into the three tables and gives the rows their ids. Not thread-safe. */
final class SampleWriter implements AutoCloseable {
    private static final int SESSION_IDS = 2;
    private static final int CONVERSION_IDS = 3;

    private final SampleSize size;
    private final Ids sessionIds;
    private final Ids conversionIds;
    private final Dice quantiles;
    private final CountedInsert sessionRows;
    private final CountedInsert costRows;
    private final CountedInsert conversionRows;
    private long sessions;
    private long conversions;

    /** @param connection with the three tables, empty */
    SampleWriter(Connection connection, SampleSize size) throws SQLException {
        this.size = size;
        this.sessionIds = new Ids(size.seed(), SESSION_IDS);
        this.conversionIds = new Ids(size.seed(), CONVERSION_IDS);
        this.quantiles = new Dice(~size.seed());
        this.sessionRows = new CountedInsert(connection, Tables.SESSIONS, size.sessions());
        this.costRows = new CountedInsert(connection, Tables.COSTS, size.sessions());
        this.conversionRows = new CountedInsert(connection, Tables.CONVERSIONS, size.conversions());
    }

    void write(Block block) throws SQLException {
        writeVisits(block.visits());
        writeOrders(block.orders());
    }

    long sessions() {
        return sessions;
    }

    private void writeVisits(List<Visit> visits) throws SQLException {
        long before = sessions;
        for (Visit visit : visits) {
            double quantile = (before + quantiles.unit() * visits.size()) / size.sessions();
            String id = sessionIds.id(sessions++, quantile);
            writeSession(id, visit);
            writeCost(id, visit.cost());
        }
    }

    private void writeSession(String id, Visit visit) throws SQLException {
        sessionRows
                .text(id)
                .text(visit.user())
                .text(Season.date(visit.second()))
                .text(Season.time(visit.second()))
                .text(visit.encounter().channel().name())
                .whole(visit.engagement().holder())
                .whole(visit.engagement().closer())
                .whole(visit.engagement().impression());
        writeCampaign(visit.encounter().campaign());
        sessionRows.endRow();
    }

    private void writeCampaign(String campaign) throws SQLException {
        if (campaign.isEmpty()) {
            sessionRows.nothing();
        } else {
            sessionRows.text(campaign);
        }
    }

    private void writeCost(String id, int cost) throws SQLException {
        costRows.text(id);
        if (cost == Prices.NO_COST) {
            costRows.nothing().endRow();
        } else {
            costRows.real(cost / 1000.0).endRow();
        }
    }

    private void writeOrders(List<Order> orders) throws SQLException {
        long before = conversions;
        for (Order order : orders) {
            double quantile = (before + quantiles.unit() * orders.size()) / size.conversions();
            conversionRows
                    .text(conversionIds.id(conversions++, quantile))
                    .text(order.user())
                    .text(Season.date(order.second()))
                    .text(Season.time(order.second()))
                    .real(order.revenue() / 100.0)
                    .endRow();
        }
    }

    @Override
    public void close() throws SQLException {
        sessionRows.close();
        costRows.close();
        conversionRows.close();
    }
}
