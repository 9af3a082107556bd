package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reaches the components and the canonical constructor of a record, whatever package it is in. */
final class Access {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

    private Access() {}

    static MethodHandle of(RecordComponent component) {
        var type = component.getDeclaringRecord();
        try {
            return inside(type).unreflect(component.getAccessor()).asType(GET);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("records of " + type.getPackageName() + " cannot be reached", e);
        }
    }

    static MethodHandle maker(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return inside(type)
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MAKE);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("records of " + type.getPackageName() + " cannot be reached", e);
        }
    }

    private static MethodHandles.Lookup inside(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    static Object get(MethodHandle component, Object of) {
        try {
            return component.invokeExact(of);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // A handle declares Throwable; an accessor has nothing checked to throw.
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes a record of what was read.
     *
     * @throws Unreadable if the record refuses it; an {@link Error} says nothing of what is written and goes its way
     */
    static Object make(MethodHandle maker, Class<?> type, @Nullable Object[] components) {
        try {
            return maker.invokeExact(components);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            // A handle declares Throwable; what is left here are exceptions of the constructor.
            throw new Unreadable("what is written makes no " + type.getSimpleName(), e);
        }
    }
}
