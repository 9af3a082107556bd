package cn.yongji.onestop.approval.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How cases are kept going.
 *
 * @param contradictions the table of conditions that cannot both be met
 * @param noticesEvery pause between two looks for notices that are due
 * @param graceWorkingDays how long after the deadline of a notice a supplement is still taken, before the case is returned
 */
@ConfigurationProperties("onestop.approval.cases")
record CaseSettings(
        @DefaultValue("classpath:approval/contradictions.csv")
        Resource contradictions,

        @DefaultValue("5s") Duration noticesEvery,
        @DefaultValue("15") int graceWorkingDays) {
    CaseSettings {
        if (graceWorkingDays < 0) throw new IllegalArgumentException("the days of grace are not negative");
    }
}
