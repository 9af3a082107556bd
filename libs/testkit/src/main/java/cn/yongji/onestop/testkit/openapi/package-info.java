/** The API document of a service: made from its code in a test, compared with the committed one, looked through for gaps. */
@NullMarked
package cn.yongji.onestop.testkit.openapi;

import org.jspecify.annotations.NullMarked;
