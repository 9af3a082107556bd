package cn.yongji.onestop.platform.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What keeps cursors from being forged.
 *
 * @param cursorSecret at least 32 characters, the same for all instances of a service
 */
@Validated
@ConfigurationProperties("onestop")
public record CursorSettings(
        @NotNull(message = "set ONESTOP_CURSOR_SECRET, at least 32 characters, the same for all instances of a service")
        @Size(min = 32, message = "ONESTOP_CURSOR_SECRET needs at least 32 characters")
        String cursorSecret) {

    @Override
    public String toString() {
        return "CursorSettings[cursorSecret=***]";
    }
}
