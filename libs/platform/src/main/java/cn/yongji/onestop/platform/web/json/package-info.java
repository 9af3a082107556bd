/** How values of the business stand in JSON, and how strictly JSON from outside is read. */
@NullMarked
package cn.yongji.onestop.platform.web.json;

import org.jspecify.annotations.NullMarked;
