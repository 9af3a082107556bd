package cn.yongji.onestop.ledger.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the ledger compares.
 *
 * @param from when in the night it looks for the lists, by the time of the office
 * @param until who has not listed by then is silent
 * @param morning a night of which nobody said anything is not looked for later: nobody was there
 * @param look pause between two looks
 */
@Validated
@ConfigurationProperties("onestop.ledger.reconciliation")
record ReconciliationSettings(
        @DefaultValue("01:30") LocalTime from,
        @DefaultValue("03:00") LocalTime until,
        @DefaultValue("05:00") LocalTime morning,
        @DefaultValue("20s") Duration look) {}
