package cn.yongji.onestop.platform.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of what is taken in.
 *
 * @param maxJson most bytes of a JSON body; uploads have their own limit
 */
@Validated
@ConfigurationProperties("onestop.web")
public record WebSettings(@DefaultValue("1MB") @NotNull DataSize maxJson) {}
