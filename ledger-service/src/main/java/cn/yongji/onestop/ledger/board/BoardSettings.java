package cn.yongji.onestop.ledger.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the board is kept.
 *
 * @param hall whether the side for the hall is shown to those who are no staff; the city says so first
 * @param look pause between two looks for cards that another instance wrote, while somebody asks
 * @param repair pause between two looks for cards that are behind their ledgers
 * @param rememberedFolds of how many busy projects an instance remembers how far it has read, some 50 KB each; the others
 *     cost reading their ledger
 */
@Validated
@ConfigurationProperties("onestop.ledger.board")
public record BoardSettings(
        @DefaultValue("false") boolean hall,
        @DefaultValue("50ms") Duration look,
        @DefaultValue("30s") Duration repair,
        @DefaultValue("500") @Min(1) @Max(100_000) int rememberedFolds) {}
