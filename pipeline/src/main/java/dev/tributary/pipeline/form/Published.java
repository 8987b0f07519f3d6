package dev.tributary.pipeline.form;

import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import java.util.Optional;

/**
 * A published report, as stored in the results.
 *
 * @param report its rows by channel and day
 * @param campaigns its rows by campaign; without rows if campaigns were requested and there are none, empty if they
 *     were not requested
 */
public record Published(ChannelReport report, Optional<CampaignReport> campaigns) {}
