package cn.yongji.onestop.platform.written;

import java.time.LocalDate;
import java.util.function.Function;

/** The keys of a map as names of fields. */
record Words(Function<Object, String> word, Function<String, Object> key) {
    static Words of(Shape shape, Class<?> type) {
        if (type == String.class) return new Words(String.class::cast, it -> it);
        if (type == LocalDate.class) return new Words(Object::toString, LocalDate::parse);
        return switch (shape) {
            case Constants it -> new Words(it::wordOf, it::constantOf);
            case Alone it -> alone(it);
            default -> throw new BadTable(type, "cannot be the name of a field");
        };
    }

    private static Words alone(Alone it) {
        var inner = of(it.only(), it.type().getRecordComponents()[0].getType());
        return new Words(
                key -> inner.word().apply(Access.get(it.component(), key)),
                word -> Access.make(
                        it.maker(), it.type(), new Object[] {inner.key().apply(word)}));
    }
}
