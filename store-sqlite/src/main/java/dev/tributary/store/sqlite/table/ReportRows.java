package dev.tributary.store.sqlite.table;

import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The published report: its rows, those by campaign, and the row with its basis. */
public final class ReportRows {
    private final MetricsRows channels;
    private final MetricsRows campaigns;
    private final ReportBasis basis;

    public ReportRows(Connection connection) {
        this.channels = MetricsRows.byChannel(connection);
        this.campaigns = MetricsRows.byCampaign(connection);
        this.basis = new ReportBasis(connection);
    }

    /** Without a report by campaign, none of an earlier report remains. */
    public void replace(ChannelReport report, Optional<CampaignReport> byCampaign) throws SQLException {
        channels.replace(report.rows());
        campaigns.replace(byCampaign.map(CampaignReport::rows).orElseGet(TreeMap::new));
        basis.write(report.basis());
    }

    public ChannelReport read() throws SQLException {
        return new ChannelReport(basis.read(), channels.read());
    }

    /** Returns the report by campaign; empty if it has no rows. */
    public Optional<CampaignReport> campaigns() throws SQLException {
        return campaigns.isEmpty() ? Optional.empty() : Optional.of(new CampaignReport(campaigns.read()));
    }

    /** Returns the report's basis; empty if it has no rows. */
    public Optional<DateBasis> basis() throws SQLException {
        return channels.isEmpty() ? Optional.empty() : Optional.of(basis.read());
    }

    public Set<LocalDate> days() throws SQLException {
        return channels.days();
    }
}
