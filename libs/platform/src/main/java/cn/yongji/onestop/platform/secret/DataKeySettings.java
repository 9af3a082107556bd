package cn.yongji.onestop.platform.secret;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With which keys a service encrypts fields of its documents.
 *
 * @param dataKeys {@code id:key} by comma, the key being 32 bytes in Base64; the first encrypts, all decrypt
 * @param dataKeysSweep pause between two looks for what is not encrypted with the first
 */
@ConfigurationProperties("onestop")
public record DataKeySettings(
        @DefaultValue("") String dataKeys,
        @DefaultValue("10m") Duration dataKeysSweep) {

    @Override
    public String toString() {
        return "DataKeySettings[dataKeys=***]";
    }
}
