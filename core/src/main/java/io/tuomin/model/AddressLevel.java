package io.tuomin.model;

/** The levels of an address (GB/T 23705-2009 calls them elements), from the widest to the narrowest. */
public enum AddressLevel {
    /** 省, 自治区, 直辖市, 特别行政区. */
    PROVINCE,
    /** 地级市, 地区, 自治州, 盟. */
    CITY,
    /** 区, 县, 县级市, 旗. */
    COUNTY,
    /** 乡, 镇, 街道, and zones of development that stand in their place. */
    TOWN,
    /** 村, 社区, and the groups of a village. */
    VILLAGE,
    /** 路, 街, 巷, 弄. */
    ROAD,
    /** 门牌号: the number in a road. */
    NUMBER,
    /** 小区, 园区, and places known by name: 大厦, 广场, 酒店. */
    ESTATE,
    /** 栋, 幢, 座, 号楼. */
    BUILDING,
    /** 单元. */
    UNIT,
    /** 层, 楼. */
    FLOOR,
    /** 室, 房, 户. */
    ROOM;

    /** Whether it is a door or narrower than the house: building, unit, floor or room. */
    public boolean isIndoors() {
        return compareTo(BUILDING) >= 0;
    }

    /** Whether it is an administrative division of county level or above. */
    public boolean isDivision() {
        return compareTo(COUNTY) <= 0;
    }
}
