package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.platform.web.json.WireTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.FormatterRegistry;

/** Reads path variables and query parameters by the same parsers as JSON, with the same reasons. */
final class ParameterTypes {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,19}");

    private ParameterTypes() {}

    // An empty parameter is none: the registry takes null for that, which its types do not say.
    @SuppressWarnings("NullAway")
    static void addTo(FormatterRegistry registry) {
        add(registry, DepartmentCode.class, DepartmentCode::parse);
        add(registry, MatterCode.class, MatterCode::parse);
        add(registry, FileHash.class, FileHash::parse);
        add(registry, ProjectCode.class, ProjectCode::parse);
        add(registry, TrackingNumber.class, TrackingNumber::parse);
        add(registry, Uscc.class, WireTypes::uscc);
        add(registry, Role.class, WireTypes::role);
        add(registry, Instant.class, WireTypes::instant);
        add(registry, LocalDate.class, WireTypes::date);
        registry.addConverter(String.class, Integer.class, ParameterTypes::wholeNumber);
        registry.addConverter(String.class, Long.class, text -> number(text, Long::valueOf));
    }

    static @Nullable Integer wholeNumber(String text) {
        return number(text, Integer::valueOf);
    }

    /** In plain digits: the library would take full-width ones, hexadecimal ones and blanks between them. */
    private static <T> @Nullable T number(String text, Function<String, T> read) {
        if (text.isEmpty()) return null;
        if (!PLAIN.matcher(text).matches()) throw new NumberFormatException(text);
        return read.apply(text);
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type, Function<String, Parsed<T>> parser) {
        registry.addConverter(String.class, type, text -> switch (parser.apply(text)) {
            case Parsed.Ok<T>(var value) -> value;
            case Parsed.Rejected<T>(var reason) -> throw new RejectedParameter(reason);
        });
    }
}
