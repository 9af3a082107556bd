package cn.yongji.onestop.platform.web.json;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.Telephone;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.platform.web.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The values of the business in JSON: codes as strings, money as numbers, times to the millisecond. */
public final class WireTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TIME = 40;

    public WireTypes() {
        super("onestop-wire-types");
        text(DepartmentCode.class, DepartmentCode::parse, DepartmentCode::value);
        text(MatterCode.class, MatterCode::parse, MatterCode::value);
        text(FileHash.class, FileHash::parse, FileHash::value);
        text(ProjectCode.class, ProjectCode::parse, ProjectCode::toString);
        text(TrackingNumber.class, TrackingNumber::parse, TrackingNumber::value);
        text(Telephone.class, Telephone::parse, Telephone::value);
        text(Uscc.class, WireTypes::uscc, Uscc::value);
        text(Role.class, WireTypes::role, Role::wireName);
        text(
                Instant.class,
                WireTypes::instant,
                it -> it.truncatedTo(ChronoUnit.MILLIS).toString());
        text(LocalDate.class, WireTypes::date, LocalDate::toString);
        addDeserializer(Yuan.class, new YuanJson.Reader());
        addSerializer(Yuan.class, new YuanJson.Writer());
    }

    /** A code whose check digit fails is taken: whether it may stand is decided by a person. */
    public static Parsed<Uscc> uscc(String input) {
        return switch (Uscc.check(input)) {
            case Uscc.Check.Valid(var uscc) -> Parsed.ok(uscc);
            case Uscc.Check.CheckDigitFails inDoubt -> Parsed.ok(inDoubt.uscc());
            case Uscc.Check.Malformed(var reason) -> new Parsed.Rejected<>(reason);
        };
    }

    /** A role by its name in tokens. */
    public static Parsed<Role> role(String input) {
        return Role.byWireName(input)
                .map(Parsed::ok)
                .orElseGet(() -> Parsed.rejected("role-unknown", "没有这个角色", "There is no such role"));
    }

    /** An instant as RFC 3339 writes it, to the millisecond. */
    public static Parsed<Instant> instant(String input) {
        try {
            if (input.length() <= LONGEST_TIME) {
                return Parsed.ok(OffsetDateTime.parse(input).toInstant().truncatedTo(ChronoUnit.MILLIS));
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        return Parsed.rejected(
                "time-malformed",
                "时间应为 RFC 3339 格式，如 2026-03-02T09:30:00+08:00",
                "A time is written as RFC 3339 says, such as 2026-03-02T09:30:00+08:00");
    }

    /** A day that the calendar has. */
    public static Parsed<LocalDate> date(String input) {
        try {
            if (input.length() <= LONGEST_TIME) return Parsed.ok(LocalDate.parse(input));
        } catch (DateTimeException _) {
            // Told below.
        }
        return Parsed.rejected(
                "date-malformed", "日期应为 2026-03-02 这样的真实日期", "A date is a real day written as 2026-03-02");
    }

    private <T> void text(Class<T> type, Function<String, Parsed<T>> parser, Function<T, String> writer) {
        addDeserializer(type, new ParsedText<>(type, parser));
        addSerializer(type, new TextOf<>(type, writer));
        addKeyDeserializer(type, new ParsedKey<>(type, parser));
        addKeySerializer(type, new KeyOf<>(type, writer));
    }

    private static final class ParsedKey<T> extends KeyDeserializer {
        private final Class<T> type;
        private final Function<String, Parsed<T>> parser;

        ParsedKey(Class<T> type, Function<String, Parsed<T>> parser) {
            this.type = type;
            this.parser = parser;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return switch (parser.apply(key)) {
                case Parsed.Ok<T>(var value) -> value;
                case Parsed.Rejected<T>(var reason) -> throw new RejectedInput(parserOf(context), type, reason);
            };
        }

        private static JsonParser parserOf(DeserializationContext context) {
            return context.getParser();
        }
    }
}
