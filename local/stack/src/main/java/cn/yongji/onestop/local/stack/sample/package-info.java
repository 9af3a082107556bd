/** The sample case, played through the gateway as the people in it would act; the end-to-end test plays the same. */
@NullMarked
package cn.yongji.onestop.local.stack.sample;

import org.jspecify.annotations.NullMarked;
