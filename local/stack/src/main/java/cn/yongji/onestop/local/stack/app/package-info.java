/** The built jars of the services, unpacked so that they start quickly. */
@NullMarked
package cn.yongji.onestop.local.stack.app;

import org.jspecify.annotations.NullMarked;
