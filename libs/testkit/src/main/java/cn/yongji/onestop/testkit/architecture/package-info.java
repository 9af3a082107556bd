/** Rules of the architecture that the build checks. */
@NullMarked
package cn.yongji.onestop.testkit.architecture;

import org.jspecify.annotations.NullMarked;
