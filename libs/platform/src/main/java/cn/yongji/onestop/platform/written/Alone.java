package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A record of one component that is written as that component: a code, an amount, a hash. */
record Alone(Class<?> type, MethodHandle component, MethodHandle maker, Shape only) implements Shape {
    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        only.write(writer, Access.get(component, value), seen);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return Access.make(maker, type, new Object[] {only.read(reader, seen)});
    }

    @Override
    public @Nullable Object absent() {
        var absent = only.absent();
        return absent == null ? null : Access.make(maker, type, new Object[] {absent});
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return only.leads(path, depth);
    }
}
