package cn.yongji.onestop.ledger.log;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public log of all entries.
 *
 * @param origin its name, such as {@code ledger.yongji.gov.cn/onestop}: never changed and never given to another log
 * @param succeeds the last checkpoint of the log before it, with all its lines, where that one has ended
 * @param key signs its checkpoints: Ed25519, PKCS #8 in PEM
 * @param nextKey signs beside the first, for the year in which verifiers learn of it
 * @param pause between two looks for entries without a leaf
 * @param most how many entries get their leaves at once
 * @param witnesses who are asked to cosign
 * @param quorum how many of them must have signed before others believe a checkpoint: a number, {@code any}, {@code all} or
 *     {@code none}
 * @param patience how long a witness may take to answer
 * @param renewal after which the witnesses are asked again although nothing is new
 */
@Validated
@ConfigurationProperties("onestop.ledger.log")
record LogSettings(
        @DefaultValue("") String origin,
        @DefaultValue("") String succeeds,
        @DefaultValue("") String key,
        @DefaultValue("") String nextKey,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("4096") @Min(1) @Max(100_000) int most,
        @DefaultValue List<LogWitness> witnesses,
        @DefaultValue("any") String quorum,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("10m") Duration renewal) {

    /**
     * A witness.
     *
     * @param name by which the policy calls it
     * @param vkey its verifier key (tlog-cosignature)
     * @param url below which it is asked
     */
    record LogWitness(String name, String vkey, String url) {}

    @Override
    public String toString() {
        return "LogSettings[origin=%s, key=***, witnesses=%s]".formatted(origin, witnesses);
    }
}
