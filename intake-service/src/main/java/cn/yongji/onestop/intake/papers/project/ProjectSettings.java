package cn.yongji.onestop.intake.papers.project;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When projects are looked through.
 *
 * @param expiryEvery how often plans are looked for that rest on what has run out; what runs out does so by the day
 */
@Validated
@ConfigurationProperties("onestop.intake.project")
record ProjectSettings(@DefaultValue("PT6H") @NotNull Duration expiryEvery) {}
